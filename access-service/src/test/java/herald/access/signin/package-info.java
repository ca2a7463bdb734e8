/** How people sign in, seen through a browser and a mailbox. */
package herald.access.signin;
