import { highest, type Label } from './label.ts'

/** The label of what is made of several: the highest level, and whatever bars a reader of any of them. */
export function mergeLabels(labels: readonly Label[]): Label {
  const level = highest(labels.map(label => label.level))
  const all = (name: 'controls' | 'caveats'): string[] =>
    [...new Set(labels.flatMap(label => label[name]))].sort()
  return {
    ...(level && { level }),
    // Controls speak of unclassified text only. markings.md 5.
    controls: level === 'UNCLASSIFIED' ? all('controls') : [],
    caveats: all('caveats'),
  }
}
