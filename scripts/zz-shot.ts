import { writeFileSync } from 'node:fs';
import { openNavigateur } from '/work/main/test/fabriques/navigateur.ts';
const nav=await openNavigateur();
for(const a of process.argv.slice(2)){
 const [ch,l,nom,h='900',full='']=a.split('|');
 const c=await nav.newContext({viewport:{width:+l!,height:+h}});
 const p=await c.newPage(); const r=await p.goto('http://127.0.0.1:4391'+ch); console.log(ch,r?.status());
 writeFileSync(`/tmp/web/${nom}.png`,await p.screenshot({fullPage:full==='f'}));
 await c.close();
}
await nav.close();
