import { conditions, without } from '../../query/index.ts'
import { type Child, html } from '../html.ts'
import { reading, say } from '../tongues/index.ts'
import { type SearchState, searchUrl, type View } from '../urls.ts'

/** How the query was read, a chip a condition: each can be taken away, or edited where it was typed. */
export function chips(state: SearchState, view?: View): Child {
  const list = conditions(state.q)
  if (!list.length) return undefined
  return html`<ul class="chips" aria-label="${say('How the query was read')}">${list.map(condition => {
    const { query, start, end } = condition
    const words = capital(reading(query))
    return html`<li class="chip${query.kind === 'not' && ' chip-not'}"><a class="chip-words" href="#q" data-start="${start}" data-end="${end}">${words}</a><a class="chip-off" href="${searchUrl({ ...state, cursor: undefined, q: without(state.q, condition) }, view)}" aria-label="${say('Without: {what}', { what: words })}">×</a></li>`
  })}</ul>`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
