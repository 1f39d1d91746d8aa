/**
 * The version of the data that this program knows: how many migrations there are (`migrations.ts`, and its test), `user_version` of the data file.
 *
 * Apart from them, so that a program whose data is up to date loads none.
 */
export const SCHEMA_VERSION = 15
