import type { noticeText } from './notice-text.ts';

type NoticeText = typeof noticeText;

let loaded: NoticeText | null = null;

/** Brings the words for notices, which most readers never see. Rejects if they cannot be had. */
export async function loadNoticeText(): Promise<NoticeText> {
  return (loaded ??= (await import('./notice-text.ts')).noticeText);
}

export const noticeTextIfLoaded = (): NoticeText | null => loaded;
