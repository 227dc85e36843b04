export interface CurrentUser {
  id: string;
  uid: string;
  name: string;
}
