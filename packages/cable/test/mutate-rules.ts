// npm run mutate-rules [-- NAME…]: breaks each condition of each rule, and of what rules share, in turn and sees whether an
// example, a table or the compiler notices. What survives needs an example on its other side, or is no condition;
// mutants/equivalent.ts lists what may. It fails where anything else survives.
import { LintModules } from './mutants/modules.ts'
import { mutantsOf, mutatedFiles, nameOf, Survey } from './mutants/survey.ts'

const wanted = process.argv.slice(2)
const modules = await LintModules.load()
const survey = new Survey(modules)
const files = mutatedFiles(modules).filter(
  file => !wanted.length || wanted.some(name => `/${file}`.endsWith(`/${name}.ts`) || file === name),
)
let count = 0
let listed = 0
let survived = 0
for (const file of files)
  for (const mutant of mutantsOf(modules, file)) {
    count++
    if (!survey.survives(mutant)) continue
    if (survey.excuse(mutant)) listed++
    else {
      survived++
      console.log(nameOf(modules, mutant))
    }
  }
if (!wanted.length)
  for (const { file, line } of survey.unused()) console.log(`${file}: “${line}” excuses nothing.`)
console.log(`${count} mutations, ${survived} survived, and ${listed} that make no difference.`)
if (survived || (!wanted.length && survey.unused().length)) process.exitCode = 1
