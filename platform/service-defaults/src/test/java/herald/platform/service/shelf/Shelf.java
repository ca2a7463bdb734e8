package herald.platform.service.shelf;

import herald.platform.kernel.Command;
import herald.platform.kernel.EventType;
import herald.platform.kernel.Rejection;
import java.util.List;

/** A shelf, put up once, with a number of books. */
record Shelf(int books) {

  static final Shelf NONE = new Shelf(-1);

  sealed interface ShelfCommand extends Command {
    String shelf();

    @Override
    default String target() {
      return shelf();
    }
  }

  record PutUpShelf(String shelf, String room) implements ShelfCommand {}

  record AddBook(String shelf) implements ShelfCommand {}

  sealed interface ShelfEvent {
    String shelf();
  }

  @EventType(name = "shelf.put-up")
  record ShelfPutUp(String shelf, String room) implements ShelfEvent {}

  @EventType(name = "shelf.book-added")
  record BookAdded(String shelf) implements ShelfEvent {}

  static List<ShelfEvent> decide(ShelfCommand command, Shelf shelf) {
    return switch (command) {
      case PutUpShelf c when shelf.books >= 0 -> List.of();
      case PutUpShelf c -> List.of(new ShelfPutUp(c.shelf(), c.room()));
      case AddBook c when shelf.books < 0 ->
          throw Rejection.unknown("shelf.unknown", "R-TEST-1", "There is no such shelf.");
      case AddBook c -> List.of(new BookAdded(c.shelf()));
    };
  }

  static Shelf evolve(Shelf shelf, ShelfEvent event) {
    return switch (event) {
      case ShelfPutUp e -> new Shelf(0);
      case BookAdded e -> new Shelf(shelf.books + 1);
    };
  }
}
