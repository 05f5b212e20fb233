import { type Post, postName, posts } from '@chancery/cable'

let byName: ReadonlyMap<string, Post> | undefined

/** The post that a list calls so, where its place is known. */
export function postNamed(name: string): (Post & { latitude: number; longitude: number }) | undefined {
  byName ??= new Map(
    posts().flatMap(post =>
      post.key && post.latitude !== undefined && post.longitude !== undefined
        ? [[postName(post.key) ?? post.name, post] as const]
        : [],
    ),
  )
  const post = byName.get(name)
  return post && { ...post, latitude: post.latitude!, longitude: post.longitude! }
}
