package herald.simulator.ledger;

/** Something the ledger remembers. Entries are only ever added. */
sealed interface Entry
    permits Presence, Credential, Spent, Container, Post, Interaction, Followers {}
