/** Saved searches: their table, their forms. */
export const SAVED = `
.saved-list code { overflow-wrap: break-word; }
.save-new { margin-top: 2.2rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }
.save-form { display: flex; flex-wrap: wrap; align-items: end; gap: .8rem 1rem; margin: .7rem 0 1rem; }
.save-form label { display: grid; gap: .2rem; min-width: 0; flex: 0 1 14rem; }
.save-form .save-query { flex: 1 1 20rem; }
.save-form label span { font-weight: 600; font-size: .95rem; }
.save-form input { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 3px; padding: .35rem .6rem; min-width: 0; width: 100%; }
.saved-acts { display: flex; flex-wrap: wrap; align-items: baseline; gap: .4rem 1.2rem; margin: .2rem 0 1.4rem; }
@media (max-width: 44rem) {
  .save-form label { flex-basis: 100%; }
  .saved-list thead th { white-space: normal; }
}
@media print { .save-new, .saved-acts { display: none; } }
`
