/**
 * Designators compare by letters, digits and the symbols of an office: `AMEMBASSY SAN JOSE//POL//`. A designator with its blanks and marks left out; offices count, since two of one station are two addressees. */
export const nameKey = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9/]/g, '')

/** The same for the station alone. */
export const stationKey = (name: string): string => nameKey(name.split('//')[0]!)
