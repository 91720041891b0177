/** The one style sheet of the page. Colours have a contrast of at least 4.5 in both schemes. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --raised: #f5f6f8; --line: #d5d9e0; --text: #1b1f26; --soft: #565e6b;
  --link: #0b57c2; --good: #12692f; --good-ground: #e3f5e8; --bad: #a51c1c; --bad-ground: #fdeaea; --unsure: #6d3a9c;
  --unsure-ground: #f3eafb; --drift: #7a4d00; --drift-ground: #fdf3dc; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171c; --raised: #1d2128; --line: #3a414d; --text: #e8eaee;
  --soft: #a9b1be; --link: #8ab8ff; --good: #7ddb98; --good-ground: #14321e; --bad: #ff9d9d; --bad-ground: #401c1e;
  --unsure: #d3aefa; --unsure-ground: #32214a; --drift: #f2c66b; --drift-ground: #3a2c0c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem clamp(.7rem, 3vw, 2.5rem) 4rem; max-width: 70rem; background: var(--ground);
  color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.2; margin: .2rem 0 .8rem; }
h2 { font-size: 1.35rem; margin: 2.2rem 0 .8rem; scroll-margin-top: 1rem; }
h3 { font-size: 1rem; margin: 0 0 .6rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
code, pre { font: .9em/1.5 ui-monospace, monospace; unicode-bidi: isolate; }
pre { white-space: pre-wrap; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: .5rem 0 0; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kicker, .meta { color: var(--soft); font-size: .9rem; }
.state { display: inline-block; padding: .05em .5em; border-radius: 6px; font-size: .7em; vertical-align: .15em; }
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.unsure { color: var(--unsure); background: var(--unsure-ground); }
.notice { border-left: 4px solid var(--unsure); padding: .4rem .8rem; background: var(--unsure-ground); }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; list-style: none; padding: .6rem 0; margin: 1rem 0 0; border-block: 1px solid var(--line); }
nav a { display: inline-block; padding: .2rem 0; }
.count { color: var(--soft); font-weight: 400; font-size: .85em; }
article { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 8px; padding: .9rem 1.1rem; margin: 0 0 1rem; background: var(--raised); scroll-margin-top: 1rem; }
article:target { box-shadow: 0 0 0 3px var(--link); }
.breach, .silent { --tone: var(--bad); --tint: var(--bad-ground); }
.disagreement, .unreachable { --tone: var(--unsure); --tint: var(--unsure-ground); }
.drift, .warning { --tone: var(--drift); --tint: var(--drift-ground); }
.pass { --tone: var(--good); }
.accepted, .not-applicable, .not-asked { --tone: var(--soft); --tint: var(--ground); }
.verdict { background: var(--tint); color: var(--tone); border: 1px solid; padding: .1em .5em; border-radius: 5px; font-size: .85rem; margin-right: .3rem; }
dl, dd { margin: 0; }
.diff { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .6rem; }
.diff div { border-radius: 6px; padding: .4rem .7rem; }
.diff dt { font-size: .8rem; font-weight: 600; }
.expected { background: var(--good-ground); } .expected dt { color: var(--good); }
.found { background: var(--bad-ground); } .found dt { color: var(--bad); }
.drift .found { background: var(--drift-ground); } .drift .found dt { color: var(--drift); }
.accepted .found { background: var(--ground); } .accepted .found dt { color: var(--soft); }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px; text-underline-offset: 3px; }
.facts { margin-top: .7rem; font-size: .92rem; }
.facts div, .words div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .2rem 1rem; padding: .15rem 0; }
.facts dt { color: var(--soft); }
.words { margin-bottom: 1.2rem; max-width: 56rem; } .words dt { font-weight: 600; }
summary { cursor: pointer; padding: .3rem 0; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
td { overflow-wrap: normal; }
th:last-child, td:last-child { padding-right: .2rem; }
thead th { color: var(--soft); font-weight: 600; font-size: .9rem; overflow-wrap: normal; }
tbody th { font-weight: 400; min-width: 8rem; }
.group { font-weight: 600; padding-top: .9rem; }
.cell, .cell a { color: var(--tone); font-weight: 600; white-space: nowrap; }
.cell a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.scores { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem; }
.scores > div { border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; background: var(--raised); }
.scores dt, .scores small { color: var(--soft); font-size: .9rem; }
.scores strong { font-size: 1.3rem; } .scores small { display: block; margin-top: .4rem; }
.bar { display: block; min-width: 6rem; height: 6px; border-radius: 3px; background: var(--line); margin-top: .4rem; }
.bar span { display: block; height: 100%; border-radius: 3px; background: var(--good); }
.problems { padding-left: 1.2rem; } .problems > li { margin-bottom: .7rem; }
.problems ul { list-style: none; padding: 0; color: var(--soft); }
@media (max-width: 40rem) { .facts div, .words div { grid-template-columns: 1fr; padding: .3rem 0; }
  table { font-size: .88rem; } th, td { padding-right: .35rem; } thead th { font-size: .7rem; } tbody th { min-width: 6.8rem; } }
`;
