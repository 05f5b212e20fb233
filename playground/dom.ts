type Child = Node | string | undefined | false

/** An element with its children; text is text, whatever stands in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  for (const child of children.flat()) if (child) made.append(child)
  return made
}

export const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T

/** Lines as they stand; whoever has no pointer scrolls them by keys. */
export function wire(text: string): HTMLElement {
  const made = element('pre', 'wire', text)
  made.tabIndex = 0
  return made
}
