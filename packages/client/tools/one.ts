import { behaviours, run } from "../test/fault-matrix/run.ts";

let cur = "";
process.on("uncaughtException", (e) => {
  console.log(cur, e.message.slice(0, 60));
});
for (let i = 0; i < 2; i++)
  for (const [name, fs] of behaviours)
    if (/huge/.test(name))
      for (const f of fs) {
        cur = name + f.status;
        await run(f);
      }
