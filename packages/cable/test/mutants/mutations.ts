import ts from 'typescript'
import { brokenPatterns } from './broken-patterns.ts'

/** One change of a source that makes another program of it. */
export interface Mutation {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SWAPS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
])
const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
])
/** Methods that say yes or no. */
const PREDICATES = /^(?:has|hasOwn|includes|test|startsWith|endsWith|some|every|is[A-Z]\w*)$/
const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' }

/**
 * Every mutation of a source: comparisons, `&&` and `||` and what they join, negations, conditions held true and held
 * false, numbers by one, pieces of patterns, members of lists and tables, exits left out, filters left out.
 */
export function mutationsOf(source: ts.SourceFile): Mutation[] {
  const found: Mutation[] = []
  const seen = new Set<string>()
  const put = (node: ts.Node, ...texts: string[]): void => {
    for (const text of texts) cut(node.getStart(), node.getEnd(), text)
  }
  const cut = (start: number, end: number, text: string): void => {
    const key = `${start} ${end} ${text}`
    if (!seen.has(key) && source.text.slice(start, end) !== text) found.push({ start, end, text })
    seen.add(key)
  }
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'messages') return
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken
      const concatenates = kind === ts.SyntaxKind.PlusToken && /['"`]/.test(node.getText())
      if (!concatenates) put(node.operatorToken, ...(SWAPS.get(kind) ?? []))
      if (kind === ts.SyntaxKind.QuestionQuestionToken) put(node, node.left.getText(), node.right.getText())
    }
    if (isCondition(node)) put(node, ...constantsFor(node))
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, `(${node.operand.getText()})`)
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const { text } = node.name
      if (Object.hasOwn(METHODS, text)) put(node.name, METHODS[text]!)
      if (text === 'filter') put(node.parent, node.expression.getText())
    }
    if (ts.isNumericLiteral(node)) put(node, ...[1, -1].map(by => String(Number(node.text) + by)))
    if (ts.isRegularExpressionLiteral(node)) put(node, ...brokenPatterns(node.text))
    if (ts.isArrayLiteralExpression(node)) without(node.elements)
    if (isTable(node)) without(node.properties)
    if (ts.isStringLiteral(node) && isSplit(node)) dropWords(node)
    if (ts.isBreakOrContinueStatement(node) || (ts.isReturnStatement(node) && !isLast(node))) put(node, ';')
    ts.forEachChild(node, walk)
  }
  const without = (members: ts.NodeArray<ts.Node>): void =>
    members.forEach((one, i) => {
      const after = members[i + 1]
      const before = members[i - 1]
      if (after) cut(one.getStart(), after.getStart(), '')
      else cut(before ? before.getEnd() : one.getStart(), one.getEnd(), '')
    })
  const dropWords = (node: ts.StringLiteral): void => {
    for (const { 0: word, index } of node.getText().matchAll(/[^ '"]+ ?/g))
      cut(node.getStart() + index, node.getStart() + index + word.length, '')
  }
  walk(source)
  return found
}

/** Is it asked whether this holds? */
function isCondition(node: ts.Node): boolean {
  const { parent } = node
  if (!parent) return false
  if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent) || ts.isForStatement(parent))
    return node === ('expression' in parent ? parent.expression : parent.condition)
  if (ts.isWhileStatement(parent)) return node === parent.expression
  if (ts.isBinaryExpression(parent) && joins(parent)) return node !== parent.operatorToken
  if (ts.isBinaryExpression(node))
    return COMPARES.has(node.operatorToken.kind) || (joins(node) && isAnswer(node))
  if (!ts.isCallExpression(node) || !isAnswer(node)) return false
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
  return PREDICATES.test(called.getText())
}

const joins = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken

/** Is it what a function gives, or a name stands for? */
const isAnswer = ({ parent }: ts.Node): boolean =>
  ts.isArrowFunction(parent) ||
  ts.isReturnStatement(parent) ||
  ts.isVariableDeclaration(parent) ||
  ts.isPropertyAssignment(parent)

/** What `&&` joins is held true alone, since one that is false makes all false; with `||` the other way. */
function constantsFor(node: ts.Node): string[] {
  const { parent } = node
  if (ts.isWhileStatement(parent) || ts.isForStatement(parent)) return ['false']
  if (!ts.isBinaryExpression(parent) || !joins(parent)) return ['true', 'false']
  return [parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? 'true' : 'false']
}

/** A record of a whole file: each row is one of its members. */
const isTable = (node: ts.Node): node is ts.ObjectLiteralExpression =>
  ts.isObjectLiteralExpression(node) &&
  ts.isVariableDeclaration(node.parent) &&
  ts.isSourceFile(node.parent.parent.parent.parent)

const isSplit = (node: ts.StringLiteral): boolean =>
  ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'split'

/** Does nothing come behind it in its function? */
function isLast(node: ts.Node): boolean {
  for (let one = node; ; one = one.parent) {
    const { parent } = one
    if (ts.isFunctionLike(parent)) return true
    if (ts.isIterationStatement(parent, false) || ts.isCaseOrDefaultClause(parent)) return false
    if (ts.isBlock(parent) && parent.statements[parent.statements.length - 1] !== one) return false
  }
}
