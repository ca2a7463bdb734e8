package herald.brand.brand.read.brands;

import herald.brand.brand.read.brands.FindBrands.BrandView;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/brands}: everybody sees the hub's brands, which are no wall (R-BRAND-5), and of
 * their accounts those they have a level on (R-ACC-3). {@code ?archived=true} lists those that are
 * out of use instead.
 */
@RestController
class BrandList {

  private final Authority authority;
  private final FindBrands find;

  BrandList(Authority authority, FindBrands find) {
    this.authority = authority;
    this.find = find;
  }

  /** A hub has few brands; they come on one page. */
  @GetMapping("/api/brands")
  Page<BrandView> brands(@RequestParam(defaultValue = "false") boolean archived, Caller caller) {
    var levels = authority.levels(caller.hub(), caller.user());
    return Page.whole(find.in(caller.hub(), levels.keySet(), archived));
  }
}
