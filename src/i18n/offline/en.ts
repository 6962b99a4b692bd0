/** Words of the notice that a new release is there. */
export const en = {
  notice: 'New version',
  ready: 'A new version of this page is ready.',
  keeps: 'Your experiment stays as it is.',
  held: 'The browser still holds on to the old version. Close every tab of this page: then the new one opens.',
  reload: 'Reload',
  later: 'Later',
};

export type OfflineMessages = typeof en;
