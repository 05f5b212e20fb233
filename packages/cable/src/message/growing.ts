/**
 * A value while its parts are being met. What a message may lack is set by a statement of its own: a spread of what
 * may be there costs more than most readers do.
 */
export type Growing<T> = { -readonly [K in keyof T]: T[K] }
