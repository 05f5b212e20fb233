// npm run mutate-rules [-- FILE…]: breaks each condition of each rule in turn and sees whether an example of its page
// fails. What survives needs an example on its other side, or is no condition.
import { LintModules } from './mutants/modules.ts'
import { mutantsOf, mutatedFiles, Survey } from './mutants/survey.ts'

const wanted = process.argv.slice(2)
const modules = await LintModules.load()
const survey = new Survey(modules)
let count = 0
let survived = 0
for (const file of mutatedFiles(modules)) {
  if (
    wanted.length &&
    !wanted.some(name => file === name || file.endsWith(`/${name}.ts`) || file === `${name}.ts`)
  )
    continue
  const { text } = modules.files.get(file)!
  for (const mutant of mutantsOf(modules, file)) {
    count++
    if (!survey.survives(mutant)) continue
    survived++
    const line = text.slice(0, mutant.start).split('\n').length
    console.log(`${file}:${line}: “${mutant.text}” for “${text.slice(mutant.start, mutant.end)}”`)
  }
}
console.log(`${count} mutations, ${survived} survived.`)
