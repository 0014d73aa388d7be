/** Who is in a group. Asked for the roles of staff, so whatever is not certain is no. */
export interface GroupPort {
  readonly forest: string;
  /** whether this group's name lies in the part of the directory that is read here */
  covers(group: string): boolean;
  /**
   * Whether the one enabled account with this UPN is in any of the groups, directly or through other groups.
   * @throws LookError where the directory does not answer
   */
  isMember(upn: string, groups: readonly string[], signal?: AbortSignal): Promise<boolean>;
}
