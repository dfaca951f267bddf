package consumer;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

/** A Feign client of the application's own. */
@FeignClient(name = "greetings", url = "${greetings.url}")
public interface Greetings {

    @GetMapping("/greeting")
    String greeting();
}
