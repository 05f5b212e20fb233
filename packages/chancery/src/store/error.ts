export type StoreErrorCode =
  | 'newer-format'
  | 'not-an-archive'
  | 'not-writable'
  | 'locked'
  | 'no-room'
  | 'disk'
  | 'damaged'
  | 'no-engine'
  | 'not-allowed'
  | 'not-found'
  | 'not-understood'
  | 'exists'
  | 'not-possible'

/** A refusal of the store, in a sentence that says the way on. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
