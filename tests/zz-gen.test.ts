import { it } from "vitest"; import fs from "node:fs"; import path from "node:path";
import { runPatch } from "../src/patch/run-patch.js";
it("gen", async () => {
  const C = path.join(import.meta.dirname, "patch");
  for (const n of fs.readdirSync(C)) {
    const d = path.join(C, n); const texts = new Map<string,string>(); let ref: string[] = [];
    for (const p of JSON.parse(fs.readFileSync(d+"/patch.json","utf8"))) {
      const t = texts.get(p.path) ?? fs.readFileSync(d+"/input/"+p.path,"utf8");
      try { const o = await runPatch(t, p);
      if (o.kind==="refused") ref.push(`${p.path} ${o.reason}\n\n${o.manual}\n`);
      if (o.kind==="patched") texts.set(p.path,o.text); if (o.kind==="present") console.log(n,"PRESENT"); }
      catch (e) { console.log(n, "THROWS", String((e as Error).stack).slice(0,300)); }
    }
    fs.rmSync(d+"/output",{recursive:true,force:true}); fs.rmSync(d+"/refused.txt",{force:true});
    if (ref.length) { fs.writeFileSync(d+"/refused.txt", ref.join("\n")); continue; }
    for (const [p,t] of texts) { fs.mkdirSync(path.dirname(d+"/output/"+p),{recursive:true}); fs.writeFileSync(d+"/output/"+p,t); }
  }
});
