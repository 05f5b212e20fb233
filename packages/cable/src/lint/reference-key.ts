/** The key of a cable that is referred to, `09NORTHPORT83`, in its parts. */
export function keyParts(
  key: string | undefined,
): { readonly digits: string; readonly post: string; readonly number: string } | undefined {
  const [digits, post, number] = key?.split(/(\D+)/) ?? []
  return digits && post && number ? { digits, post, number } : undefined
}
