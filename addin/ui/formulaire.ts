/** The second leaf of the door: form parts, loaded with the screens that have a form. */
export { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
export type { IDropdownOption } from 'office-ui-fabric-react/lib/Dropdown';
export { TextField } from 'office-ui-fabric-react/lib/TextField';
export { Toggle } from 'office-ui-fabric-react/lib/Toggle';
