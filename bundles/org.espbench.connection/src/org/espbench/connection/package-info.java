/**
 * Connections to a module: profiles (what a user wants, kept as JSON without secrets, in {@code profile}) and the session that brings one about and
 * keeps it alive. Knows the driver and no Eclipse; stores no secret and knows no simulator.
 *
 * <h2>For those who show a session</h2>
 *
 * <p>One {@link org.espbench.connection.Session} per connection, made from a profile; any number run at once. {@code connect()}, {@code disconnect()}
 * and all else without a budget return at once; what becomes of it is told as {@link org.espbench.connection.SessionEvent}s. An event only says what
 * to look at again: {@link org.espbench.connection.Session#snapshot()} has it all, immutable and cheap, so that a view may drop events and look a few
 * times a second. Byte counters and rates change without an event of their own between {@code DataReceived} and {@code DataSent}.
 *
 * <ul>
 * <li>{@link org.espbench.connection.SessionState} and {@link org.espbench.connection.LinkState} are sealed: switch over them without a default.
 * <li>What is wrong is a {@link org.espbench.connection.SessionFailure}: in the state (closed, backing off), in a link's state, in the server's
 * snapshot. {@code sentence()} says what happened and what to do.
 * <li>{@link org.espbench.connection.Demands#objections} tells what a firmware can't do for a profile, before anything is connected.
 * <li>Blocking methods ({@code send}, {@code sendFile}, {@code command}, {@code scan}, {@code closeLink}, {@code release}) belong into a job; an
 * interrupt ends them, and {@link org.espbench.connection.SendProgress} cancels a file.
 * <li>The port is lent to a flasher by {@link org.espbench.connection.Session#release}, at any moment, and taken back by
 * {@link org.espbench.connection.Session#acquire()} or after a time.
 * <li>Passwords come from {@link org.espbench.connection.Secrets}, on the session's thread; {@code ask} gets a
 * {@link org.espbench.connection.SecretQuestion} when the store has none that will do. A cancelled question closes the session and says so.
 * </ul>
 *
 * <h2>Inside</h2>
 *
 * <p>{@code SessionRun} is one life from connect to the end, on one thread: opens the port ({@code Opener}, {@code Hold}), then either
 * {@code Listening} or {@code Watch}: greet ({@code Conversation}), check ({@code Demands}), set up ({@code Setup}), live ({@code StationLife} or
 * {@code SoftApLife}, which ask {@code Facts} now and then). {@code Keepers} have a thread for each link. {@code Inbox} tells the session's thread
 * what others saw or want, {@code Board} is what everybody writes on and snapshots are made from, {@code Announcer} tells events in order.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.connection;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
