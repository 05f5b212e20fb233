import { existsSync, readFileSync } from 'node:fs'
import type { WriteOptions } from '@chancery/cable/write'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Archive } from '../archive/index.ts'
import { archiveFolder, isOn, SETTINGS } from '../settings.ts'
import { EXAMPLES } from './examples.ts'
import { type ColourWish, endWhenNobodyReads, type Output, processOutput } from './output.ts'
import { DONE, Refusal, TROUBLE } from './refusal.ts'
import { shown, shownLine } from './text.ts'

/** As `convert.ts` has them, which is loaded when it is called. */
const FORMS = ['state', 'acp127', 'janap128', 'acp126', 'json', 'markdown'] as const
const DIALECTS = ['state', 'acp127', 'janap128', 'acp126'] as const
/** As `carry` has them. */
const EXPORTS = [
  'ndjson', 'csv', 'eml', 'mbox', 'wire', 'markdown', 'tei', 'graphml', 'bibtex', 'ris', 'csl',
] as const // biome-ignore format: a table
const STEPS = ['day', 'month', 'year', 'decade'] as const
const SORTS = ['relevance', 'newest', 'oldest'] as const

interface Common {
  readonly archive?: string
  readonly color: ColourWish
}

/**
 * Runs one command; `argv` without the program, `typed` how people called it where that was not `chancery`. Gives the
 * exit code. Commands are loaded when they are called, so that reading a file does not open a database.
 */
export async function main(argv: readonly string[], typed?: string): Promise<number> {
  endWhenNobodyReads()
  let code = DONE
  const program = build(argv, typed, done => {
    code = done
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return complain(error, argv)
  }
}

function build(argv: readonly string[], typed: string | undefined, finish: (code: number) => void): Command {
  const program = new Command('chancery')
    .description('The open cable room: read, keep and find record messages.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addOption(
      new Option('--archive <folder>', `${SETTINGS.archive.help} (default: ${archiveFolder()})`).env(
        SETTINGS.archive.environment,
      ),
    )
    .addOption(
      new Option('--color <when>', 'colour the answer').choices(['auto', 'always', 'never']).default('auto'),
    )
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({ outputError: () => {} })
    .exitOverride()

  const common = (): Common => program.opts()
  const output = (): Output => processOutput(common().color)
  const today = (): string => new Date().toISOString().slice(0, 10)

  const folder = (): string => common().archive || archiveFolder()
  const open = async (): Promise<Archive> => {
    const { openArchive } = await import('../archive/index.ts')
    return openArchive(folder(), { onNotice: sentence => output().note(`${sentence}\n`) })
  }
  const withArchive = async (use: (archive: Archive) => number | Promise<number>): Promise<void> => {
    const archive = await open()
    try {
      finish(await use(archive))
    } finally {
      archive.close()
    }
  }

  /** A search in a folder whose name was mistyped makes no archive there. */
  const withHeldArchive = (use: (archive: Archive) => number | Promise<number>): Promise<void> => {
    if (!existsSync(folder()))
      throw new Refusal(
        `There is no archive in ${shownLine(folder())}; chancery add PATH… makes one, --archive names another.`,
      )
    return withArchive(use)
  }

  const command = (name: keyof typeof EXAMPLES, about: string): Command =>
    program
      .command(name)
      .description(about)
      .addHelpText('after', `\nExamples:\n${EXAMPLES[name].map(line => `  ${line}`).join('\n')}`)

  command('read', 'show what files of cables say, and what was assumed, repaired or missed')
    .argument('<file...>', 'files; - is standard input')
    .option('--json', 'print the message as data, one object a file')
    .option('--year <year>', 'year of a message that writes none', wholeNumber(1800, 2200))
    .action(async (files, { json = false, year }) => {
      const { readCommand } = await import('./read.ts')
      finish(readCommand(files, { json, today: today(), ...(year !== undefined && { year }) }, output()))
    })

  command('lint', 'judge cables by the rules of the format and of marking')
    .argument('<file...>', 'files; - is standard input')
    .addOption(new Option('--profile <profile>', 'what they are judged for').choices(PROFILES))
    .option('--fix', 'write the fixes that are sure enough to the files')
    .option('--gate <confidence>', 'how sure a fix must be, from 0 to 1 (default: 0.9)', share)
    .addOption(new Option('--format <format>', 'form of the answer').choices(FORMATS).default('text'))
    .option('--baseline <file>', 'findings that this file accepts do not count')
    .option('--write-baseline', 'accept all there is now, in the file of --baseline')
    .option('--settings <file>', 'settings of the project (default: the nearest .chancery-lint.json)')
    .option('--rule <id...>', 'only these rules, by id or code')
    .option('--max-warnings <n>', 'more warnings than this fail', wholeNumber(0, 1_000_000_000))
    .option('--year <year>', 'year of a message that writes none', wholeNumber(1800, 2200))
    .action(async (files, { fix = false, writeBaseline = false, ...options }) => {
      const { lintCommand } = await import('./lint.ts')
      finish(lintCommand(files, { ...options, fix, writeBaseline }, output()))
    })

  command('lsp', 'judge, explain and complete cables in an editor (language server)')
    .option('--stdio', 'talk on standard input and output, the only way there is')
    .action(async () => {
      const { lspCommand } = await import('./lsp.ts')
      await lspCommand(version())
    })

  command('mcp', 'answer an assistant that reads the archive (Model Context Protocol)').action(async () => {
    const { mcpCommand } = await import('./mcp.ts')
    const { askedToEnd } = await import('./interrupt.ts')
    const { PRIVATE_READER } = await import('../guard/index.ts')
    await withHeldArchive(archive => mcpCommand(archive, PRIVATE_READER, version(), askedToEnd(), output()))
  })

  command('add', 'add files, folders, archives, tables and mailboxes to the archive')
    .argument('<path...>', 'files and folders; - is standard input')
    .option('--json', 'print the report as data')
    .action(async (paths, { json = false }) => {
      const { addCommand } = await import('./add.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      await withArchive(archive => addCommand(paths, archive, json, askedToEnd(), output()))
    })

  command('failures', 'list what could not be read, with the reasons')
    .option('--retry', 'try these alone again')
    .option('--forget [words]', 'strike them off the list; with words, those whose name or reason has them')
    .option('--json', 'print the list as data')
    .action(async ({ retry = false, forget, json = false }) => {
      const { failuresCommand, forgetCommand, retryCommand } = await import('./failures.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive =>
        forget !== undefined
          ? forgetCommand(archive, PRIVATE_READER, forget === true ? undefined : forget, output())
          : retry
            ? retryCommand(archive, PRIVATE_READER, json, askedToEnd(), output())
            : failuresCommand(archive, PRIVATE_READER, json, output()),
      )
    })

  command('find', 'find cables by words, phrases and fields')
    .argument('[query...]', 'words and fields; -word leaves a word out, after -- all is query')
    .option('--limit <n>', 'cables on a page', wholeNumber(1, 200), 20)
    .option('--cursor <cursor>', 'go on where the last page ended')
    .addOption(new Option('--sort <order>', 'order of the cables').choices(SORTS))
    .option('--versions', 'list every copy of a cable; else one stands for all that match')
    .option('--facets', 'count markings, posts, addressees, TAGS, captions, times and layouts of all matches')
    .addOption(new Option('--histogram <step>', 'count all matches over time').choices(STEPS))
    .option(
      '--batch <file>',
      'ask for each line of a file: a query, or the number of a cable; - is standard input',
    )
    .option('--start <line>', 'line of the file to begin with', wholeNumber(1, 2 ** 31), 1)
    .option('--json', 'print the answer as data')
    // `-pemex` is a word of the query: without it.
    .allowUnknownOption()
    .action(async (words: string[], options) => {
      refuseStray('find', words, argv)
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json: false, facets: false, ...options }
      if (wish.batch !== undefined) {
        if (words.length || wish.cursor || wish.facets || wish.histogram)
          throw new Refusal(
            '--batch takes its queries from the file; --limit, --sort, --start and --json go with it.',
          )
        const { batchCommand } = await import('./batch.ts')
        const { askedToEnd } = await import('./interrupt.ts')
        await withHeldArchive(archive => batchCommand(archive, PRIVATE_READER, wish, askedToEnd(), output()))
        return
      }
      if (!words.length) throw new Refusal("missing required argument 'query'; see chancery find --help.")
      const { findCommand } = await import('./find.ts')
      await withHeldArchive(archive => findCommand(words.join(' '), archive, PRIVATE_READER, wish, output()))
    })

  command('show', 'show a cable of the archive')
    .argument('<name...>', 'message reference number in any spelling, or id')
    .option('--raw', 'give the bytes as they came')
    .option('--json', 'print the cable as data')
    .action(async (words: string[], { json = false, raw = false }) => {
      if (json && raw) throw new Refusal('--raw gives bytes and --json data; use one of them.')
      const { showCommand } = await import('./show.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json, raw, today: today() }
      await withHeldArchive(archive => showCommand(words.join(' '), archive, PRIVATE_READER, wish, output()))
    })

  command('thread', 'show what a cable cites and what cites it, in the order of time')
    .argument('<name...>', 'message reference number in any spelling, or id')
    .option('--depth <n>', 'references between it and the last', wholeNumber(1, 50), 2)
    .option('--limit <n>', 'cables and numbers at most', wholeNumber(1, 500), 60)
    .option('--json', 'print nodes and edges as data')
    .action(async (words: string[], options) => {
      const { threadCommand } = await import('./thread.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json: false, ...options }
      await withHeldArchive(archive =>
        threadCommand(words.join(' '), archive, PRIVATE_READER, wish, output()),
      )
    })

  command('ghosts', 'list the numbers that are cited and not held, the most wanted first')
    .argument('[query...]', 'cables that cite them; all, where none is given')
    .option('--limit <n>', 'numbers in the list', wholeNumber(1, 1000), 20)
    .option('--start <n>', 'place in the list to begin with', wholeNumber(1, 2 ** 31), 1)
    .option('--json', 'print the list as data')
    .action(async (words: string[], options) => {
      const { ghostsCommand } = await import('./ghosts.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json: false, ...options }
      await withHeldArchive(archive =>
        ghostsCommand(words.join(' '), archive, PRIVATE_READER, wish, output()),
      )
    })

  command('names', 'list the people, organisations and places that texts name')
    .argument('[query...]', 'cables whose texts are meant; all, where none is given')
    .option('--limit <n>', 'names of each kind', wholeNumber(1, 100_000), 20)
    .option('--read', 'give the texts to a language model, which finds more and takes its time')
    .option('--json', 'print the list as data')
    .action(async (words: string[], { read = false, json = false, limit }) => {
      const { namesCommand, readNamesCommand } = await import('./names.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const query = words.join(' ')
      await withHeldArchive(archive =>
        read
          ? readNamesCommand(query, archive, PRIVATE_READER, { json, end: askedToEnd() }, output())
          : namesCommand(query, archive, PRIVATE_READER, { json, limit }, output()),
      )
    })

  command('gaps', 'list the numbers of posts that are missing, year by year')
    .argument('[post...]', 'post by any of its names; all posts in a line each, where none is given')
    .option('--year <year>', 'this year alone', wholeNumber(1900, 2200))
    .option('--json', 'print each series as data, one object a line')
    .action(async (words: string[], { json = false, year }) => {
      const { gapsCommand } = await import('./gaps.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const post = words.join(' ').trim()
      const wish = { json, ...(post && { post }), ...(year !== undefined && { year }) }
      await withHeldArchive(archive => gapsCommand(archive, PRIVATE_READER, wish, output()))
    })

  command('graph', 'print figures of the references: components, most cited, longest chains')
    .option('--top <n>', 'entries of each list', wholeNumber(1, 1000), 10)
    .option('--json', 'print the figures as data')
    .action(async ({ top, json = false }) => {
      const { graphCommand } = await import('./graph.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive => graphCommand(archive, PRIVATE_READER, { json, top }, output()))
    })

  command('diff', 'compare two cables, or two versions of one, word by word')
    .argument('<a>', 'message reference number without blanks, or id')
    .argument('<b>', 'another')
    .option('--all', 'print all words, those that are the same too')
    .option('--json', 'print the differences as data')
    .action(async (a: string, b: string, { json = false, all = false }) => {
      const { diffCommand } = await import('./diff.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive => diffCommand([a, b], archive, PRIVATE_READER, { json, all }, output()))
    })

  command('post', 'show what is known of a post, and its cables by year')
    .argument('<name...>', 'any of its names, spellings or routing indicators')
    .option('--year <year>', 'its name in that year', wholeNumber(1900, 2200))
    .option('--json', 'print the record as data')
    .action(async (words: string[], { json = false, year }) => {
      const { postCommand } = await import('./post.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json, ...(year !== undefined && { year }) }
      await withHeldArchive(archive => postCommand(words.join(' '), archive, PRIVATE_READER, wish, output()))
    })

  command('export', 'carry cables away: every match of a query, in a form for programs or people')
    .argument('[query...]', 'words and fields, as find has them; after -- all is query')
    .option('--collection <name>', 'a collection, whole and in its order, with its notes; else the query')
    .addOption(new Option('--as <form>', 'form of what is written').choices(EXPORTS).makeOptionMandatory())
    .option('--out <path>', 'a file, or a folder (ending with /) for a file a cable; else standard output')
    .option('--columns <names>', 'csv and ndjson: columns, commas between')
    .option('--text', 'csv and ndjson: with the text as received')
    .option('--bom', 'csv: begin with a byte order mark, for spreadsheets that need one')
    .addOption(new Option('--to <dialect>', 'wire: write anew in this dialect').choices(DIALECTS))
    .allowUnknownOption()
    .action(async (words: string[], { columns, ...given }) => {
      refuseStray('export', words, argv)
      const { columnsOf, exportCommand } = await import('./export.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { ...given, ...(columns !== undefined && { columns: columnsOf(columns) }) }
      if (!words.length === (given.collection === undefined))
        throw new Refusal('Give a query, or name a collection with --collection.')
      await withHeldArchive(archive =>
        exportCommand(words.join(' '), archive, PRIVATE_READER, wish, askedToEnd(), output()),
      )
    })

  for (const as of ['collect', 'tag'] as const) {
    const gather = command(
      as,
      as === 'collect'
        ? 'put cables into a collection, all that a query finds or these'
        : 'give cables a word of your own, by which tag: finds them',
    )
      .argument('<name>', as === 'collect' ? 'of the collection; a new one is made' : 'the word')
      .argument('<query...>', 'words and fields, as find has them, or ids and numbers; after -- all is query')
      .option('--take-out', 'take them out')
      .option('--json', 'print the report as data')
      .allowUnknownOption()
    if (as === 'collect') gather.option('--note <text>', 'what is to be said of each of them')
    gather.action(async (name: string, words: string[], options: Record<string, unknown>) => {
      refuseStray(as, words, argv)
      const { collectCommand } = await import('./collect.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const { note, takeOut, json } = options
      const wish = {
        takeOut: takeOut === true,
        json: json === true,
        ...(typeof note === 'string' && { note }),
      }
      await withHeldArchive(archive =>
        collectCommand(
          as === 'tag' ? 'tag' : 'collection',
          name,
          words,
          archive,
          PRIVATE_READER,
          wish,
          output(),
        ),
      )
    })
  }

  command('collections', 'list collections, or what is in one; change, share, delete one')
    .argument('[name]', 'name of a collection')
    .option('--tags', 'of tags instead')
    .option('--about <text>', 'say what it is')
    .option('--rename <name>', 'give it another name')
    .option('--share', 'make a link by which others read it, as far as they may see')
    .option('--unshare', 'end the link')
    .option('--delete', 'let it go; the cables stay')
    .option('--undo <n>', 'take back what was put in at once', wholeNumber(1, 2 ** 31))
    .option('--json', 'print the list as data')
    .action(async (name: string | undefined, { share, unshare, ...options }) => {
      const { collectionsCommand } = await import('./collect.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = {
        tags: false,
        delete: false,
        json: false,
        ...options,
        ...((share || unshare) && { share: !unshare }),
      }
      await withHeldArchive(archive => collectionsCommand(name, archive, PRIVATE_READER, wish, output()))
    })

  command('save', 'save a search, which each arriving cable meets')
    .argument('<name>', 'a word to call it by')
    .argument('<query...>', 'words and fields, as find has them; after -- all is query')
    .option('--hook <hook>', 'an address that is told by POST, or a command that is given the ids')
    .allowUnknownOption()
    .action(async (name: string, words: string[], { hook }) => {
      refuseStray('save', words, argv)
      const { saveCommand } = await import('./saved.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive =>
        saveCommand(name, words.join(' '), hook, archive, PRIVATE_READER, output()),
      )
    })

  command('saved', 'list saved searches, or what arrived for one since the last look')
    .argument('[name]', 'name of a saved search')
    .option('--all', 'all that arrived, not what is new alone')
    .option('--keep', 'do not count this as a look')
    .option('--retry', 'tell the hooks now what they have not been told')
    .option('--json', 'print the list as data')
    .action(async (name: string | undefined, { all = false, keep = false, retry = false, json = false }) => {
      const { savedCommand } = await import('./saved.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive =>
        savedCommand(name, archive, PRIVATE_READER, { all, keep, retry, json }, output()),
      )
    })

  command('unsave', 'let a saved search go')
    .argument('<name>', 'name of a saved search')
    .action(async (name: string) => {
      const { unsaveCommand } = await import('./saved.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive => unsaveCommand(name, archive, PRIVATE_READER, output()))
    })

  command('serve', 'open the reading room in the browser of this machine')
    .option('--port <n>', SETTINGS.port.help, wholeNumber(0, 65535), SETTINGS.port.default)
    .option('--host <address>', SETTINGS.host.help, SETTINGS.host.default)
    .option('--add <path...>', 'add files and folders first')
    .option('--sample', 'add the sample collection first, to the folder that --archive names')
    .option('--open', 'open a browser')
    .action(async ({ port, host, add = [], sample = false, open: browse = false }) => {
      if (sample && program.getOptionValueSource('archive') !== 'cli')
        throw new Refusal(
          'The sample never mixes with cables of your own; name a folder for it: chancery serve --archive ./sample --sample',
        )
      const { serveCommand } = await import('./serve.ts')
      const wish = { port, host, add, sample, open: browse, typed: typed ?? 'chancery serve' }
      finish(await serveCommand(open, wish, output()))
    })

  command('convert', 'write cables in another form: for a channel, for programs, for people')
    .argument(
      '<file...>',
      'files, the sections of a cable in any order; messages as JSON; - is standard input',
    )
    .addOption(
      new Option('--to <form>', 'a dialect of the wire, data, or Markdown')
        .choices(FORMS)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--from <form>', 'what the files are, where names and contents do not tell').choices([
        'text',
        'json',
      ] as const),
    )
    .option('--json', 'print sections and findings as data, one object a message')
    .option('--wire', 'give the bytes of the channel')
    .option('--year <year>', 'year of a message that writes none', wholeNumber(1800, 2200))
    .addOption(new Option('--alphabet <signs>', 'signs of the channel').choices(['ita2', 'ascii'] as const))
    .option('--line-length <n>', 'characters of a line', wholeNumber(40, 69))
    .option('--page-length <n>', 'lines of a page; 0 writes no page lines', wholeNumber(0, 20))
    .option('--section-length <n>', 'lines of text in a section', wholeNumber(5, 100))
    .option('--channel <number>', 'channel number of the first section: NPO417')
    .option('--station <indicator>', 'routing indicator or call sign of the station sending')
    .option('--serial <number>', 'station serial number of the first section')
    .option('--filed <minute>', 'when the station took it: 2009-03-15T14:15Z')
    .option('--called <indicators>', 'stations called, commas between')
    .option('--number <number>', 'post and number of a telegram that has none: NORTHPORT 000083')
    .option('--media <letters>', 'language media and format of the switched header: TT, AA')
    .option('--content <letters>', 'content indicator of the switched header: ZYUW')
    .option('--groups', 'count the groups of the text')
    .action(async (files: string[], given) => {
      const { convertCommand } = await import('./convert.ts')
      const channel = given.channel === undefined ? undefined : /^([A-Z]{3})(\d{3,4})$/.exec(given.channel)
      if (channel === null)
        throw new Refusal('--channel is three letters and three or four digits: --channel NPO417')
      const options: WriteOptions = {
        ...(given.alphabet && { alphabet: given.alphabet }),
        ...(given.lineLength !== undefined && { lineLength: given.lineLength }),
        ...(given.pageLength !== undefined && { pageLength: given.pageLength || Number.POSITIVE_INFINITY }),
        ...(given.sectionLength !== undefined && { sectionLength: given.sectionLength }),
        ...(channel && { channel: { designator: channel[1]!, serial: channel[2]! } }),
        ...(given.station && { station: given.station }),
        ...(given.serial && { serial: given.serial }),
        ...(given.filed && { filed: given.filed }),
        ...(given.called && { called: given.called.split(/[ ,]+/).filter(Boolean) }),
        ...(given.number && { mrn: given.number }),
        ...(given.media && { media: given.media }),
        ...(given.content && { content: given.content }),
        ...(given.groups && { groupCount: true }),
      }
      const { to, from, json = false, wire = false, year } = given
      finish(
        convertCommand(
          files,
          { to, json, wire, options, ...(from && { from }), ...(year !== undefined && { year }) },
          output(),
        ),
      )
    })

  command('verify', 'prove that everything that came in is there and can be found')
    .option('--reread [share]', 'read documents again too, all or a share from 0 to 1', share)
    .option('--json', 'print the proof as data')
    .action(async ({ reread, json = false }) => {
      const { unopened, verifyCommand } = await import('./verify.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json, ...(reread !== undefined && { reread: reread === true ? 1 : reread }) }
      try {
        await withHeldArchive(archive => verifyCommand(archive, PRIVATE_READER, wish, output()))
      } catch (error) {
        if (!isArchiveError(error) || error.code !== 'damaged') throw error
        finish(unopened(folder(), error.message, json, output()))
      }
    })

  command('backup', 'copy the archive to a new folder while others use it, and prove the copy')
    .argument('<folder>', 'folder that is not there yet; it opens as an archive')
    .option('--no-proof', 'do not verify the copy')
    .option('--json', 'print the report as data')
    .action(async (target, { proof, json = false }) => {
      const { backupCommand } = await import('./keep.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { json, prove: proof }
      await withHeldArchive(archive => backupCommand(target, archive, PRIVATE_READER, wish, output()))
    })

  command('remove', 'take a cable out of every file of the archive, for good')
    .argument('<name>', 'id, or number where one cable is held under it')
    .requiredOption('--reason <text>', 'why, for those who ask after it; no word of the cable')
    .option('--source', 'only the document of this id, not all sections of the cable')
    .option('--others', 'other cables that lie in the same bytes go too')
    .option('--backups', 'delete the copies that changes of format left beside the archive')
    .option('--json', 'print the report as data')
    .action(async (name, { reason, source = false, others = false, backups = false, json = false }) => {
      const { removeCommand } = await import('./keep.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      const wish = { reason, source, others, copies: backups, json }
      await withHeldArchive(archive => removeCommand(name, archive, PRIVATE_READER, wish, output()))
    })

  command('reread', 'read again what an earlier version of the reader read')
    .argument('[name...]', 'ids or numbers of cables, or a query: these, whoever read them')
    .option('--all', 'make the whole index anew from the kept bytes')
    .option('--json', 'print the report as data')
    .action(async (words: string[], { all = false, json = false }) => {
      if (all && words.length) throw new Refusal('--all reads everything; leave it out to read some.')
      const { rereadCommand } = await import('./keep.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      const { PRIVATE_READER } = await import('../guard/index.ts')
      await withHeldArchive(archive =>
        rereadCommand(words, archive, PRIVATE_READER, { json, all, end: askedToEnd() }, output()),
      )
    })

  command('watch', 'add what is in folders and what comes into them, until Ctrl-C')
    .argument('<folder...>', 'folders')
    .option('--every <seconds>', 'look at all of it so often', wholeNumber(1, 86_400), 10)
    .option(
      '--settle <seconds>',
      'a file counts as written when it stays as it is so long',
      wholeNumber(1, 3600),
      2,
    )
    .option('--json', 'print a line of data for each arrival')
    .action(async (folders, { every, settle, json = false }) => {
      const { watchCommand } = await import('./watch.ts')
      const { askedToEnd } = await import('./interrupt.ts')
      const wish = { every, settle, json }
      await withArchive(archive => watchCommand(folders, archive, wish, askedToEnd(), output()))
    })

  command('sample', 'invent cables, the same ones for the same seed')
    .option('--count <n>', 'how many', wholeNumber(1, 1_000_000))
    .option('--seed <n>', 'another number invents others', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--layout <id>', 'cables of one layout with all its irregularities; all takes each in turn')
    .option('--out <folder>', 'write them to a folder, and what is true of each beside it')
    .option('--json', 'print them, or what was written, as data')
    .action(async ({ count, seed, layout, out, json = false }) => {
      const { COLLECTION, sampleCommand } = await import('./sample.ts')
      const wish = { count: count ?? (out === undefined ? 1 : COLLECTION.count), seed, json }
      finish(
        await sampleCommand(
          { ...wish, ...(layout !== undefined && { layout }), ...(out !== undefined && { out }) },
          output(),
        ),
      )
    })

  return program
}

/** Among words of a query, what looks like an option and stands before `--` was meant as one. */
function refuseStray(command: string, words: readonly string[], argv: readonly string[]): void {
  const end = argv.indexOf('--')
  const stray = words.find(
    (word, i) => word.startsWith('--') && (end < 0 || i < words.length - (argv.length - end - 1)),
  )
  if (stray)
    throw new Refusal(
      `chancery ${command} has no option ${shownLine(stray)}; see chancery ${command} --help.`,
    )
}

const FORMATS = ['text', 'json', 'sarif'] as const
const PROFILES = ['transmit', 'archive', 'release'] as const

function share(written: string): number {
  const number = Number(written)
  if (!/^[01]?(?:\.\d+)?$/.test(written) || written === '' || number > 1)
    throw new InvalidArgumentError('It must be a number from 0 to 1.')
  return number
}

const wholeNumber = (least: number, most: number) => (written: string) => {
  const number = Number(written)
  if (!/^\d+$/.test(written) || number < least || number > most)
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  return number
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

/** One sentence for each kind of trouble; where a bug happened is shown only on request. */
function complain(error: unknown, argv: readonly string[]): number {
  const say = (sentence: string): void => void process.stderr.write(`chancery: ${shown(sentence)}\n`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return DONE
    if (error.code === 'commander.help') return TROUBLE
    const command = argv.find(word => Object.hasOwn(EXAMPLES, word))
    const help = `chancery ${command ? `${command} ` : ''}--help`
    const says = shownLine(error.message.replace(/^error: /, '')).replace(/\.$/, '')
    say(`${says}; see ${help}.`)
    return TROUBLE
  }
  if (error instanceof Refusal) {
    say(error.message)
    return error.exitCode
  }
  if (isArchiveError(error)) {
    say(error.message)
    return TROUBLE
  }
  if (isOn('debug')) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  else
    say('something went wrong that is a bug in Chancery; please report it with what CHANCERY_DEBUG=1 shows.')
  return TROUBLE
}

/** By name, so that a command without an archive need not load one. */
const isArchiveError = (error: unknown): error is Error & { readonly code?: unknown } =>
  error instanceof Error && error.name === 'StoreError'
