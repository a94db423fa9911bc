/** Whether somebody is shown through the page: what is opened for that has not been read. */
export const walking = $state({ isOn: false });
