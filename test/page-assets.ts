import type { Assets } from '../src/pages/layout.ts'

/** Addresses of our own files, as pages rendered in tests name them. */
export const PAGE_ASSETS: Assets = {
  style: '/style.css',
  icon: '/icon.svg',
  touchIcon: '/icon-192.png',
  largeIcon: '/icon-512.png',
  search: '/search.js',
  install: '/install.js',
  tellHere: '/tell-here.js',
  offline: '/offline.js',
  publicUrl: undefined,
}
