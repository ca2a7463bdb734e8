package herald.simulator.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What was received: for programs oldest first, for people newest first. */
@Controller
class MailPages {

  private final Mailbox mailbox;

  MailPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping("/mail.json")
  @ResponseBody
  List<Mail> json(@RequestParam(required = false) @Nullable String to) {
    return mails(to);
  }

  @GetMapping("/mail")
  String page(@RequestParam(required = false) @Nullable String to, Model model) {
    model.addAttribute("to", to);
    model.addAttribute("mails", mails(to).reversed());
    return "mail";
  }

  private List<Mail> mails(@Nullable String to) {
    return mailbox.mails().stream()
        .filter(mail -> to == null || to.isBlank() || mail.to().equalsIgnoreCase(to.strip()))
        .toList();
  }
}
