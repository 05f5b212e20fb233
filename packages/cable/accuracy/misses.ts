/** Why a vector is missed, where someone has looked into it. */
export const MISSES: Readonly<Record<string, string>> = {
  'classified_by-0041':
    'title and name stand in a row without a comma; where the name begins would be a guess',
  'classified_by-0101': 'the text misspells the given name; the right spelling is not in it',
  'classified_by-0115': 'the line end cuts the last letter off the name',
  'references_ng-0029': 'arguable: the short form of the post is made whole, as the table of ids does',
  'references_ng-0031': 'arguable: another number stands in the text',
  'references_ng-0033': 'arguable: the second number stands in the text',
  'subject-0017': 'arguable: a page line is expected as part of the subject',
  'tags-0079': 'arguable: the repeated label is expected as a tag',
}
