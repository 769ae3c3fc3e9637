// The manifest's schema wants a script for the custom functions. With a shared runtime Excel loads pane.html instead, which
// registers them (addin/custom-functions/index.ts): docs/decisions/0007-custom-functions-runtime.md.
