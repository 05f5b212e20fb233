/** The sign of the room: a wax seal with the three strokes of a telegraph key. */
export const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#7a1f1c"/><circle cx="16" cy="16" r="11.5" fill="none" stroke="#f3e7d3" stroke-width="1"/><path d="M9 13h2.4M13.5 13H23M9 19h9.5M20.6 19H23" stroke="#f3e7d3" stroke-width="2.4" stroke-linecap="round"/></svg>
`
