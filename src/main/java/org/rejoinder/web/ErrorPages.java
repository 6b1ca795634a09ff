package org.rejoinder.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people see when something fails: a page, or for a request by htmx a fragment of it; and the pages that explain
 * each kind of problem. Failures that never reached a controller arrive here as well, those of programs too.
 */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute with the {@link Refused} to tell about; without it the status alone is told. */
    static final String REFUSED = ErrorPages.class.getName() + ".refused";

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Refused refused = refusedIn(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ErrorAdvice.isForPrograms(path)) {
            return ErrorAdvice.toResponse(refused, HttpHeaders.EMPTY, path);
        }
        String view = request.getHeader("HX-Request") == null ? "error" : "error :: problem";
        Problem problem = refused.problem();
        ModelAndView page = new ModelAndView(view);
        page.addObject("kind", problem.label());
        page.addObject("status", problem.status().value());
        // What is said of every case of this kind, the page says in the language of its reader.
        page.addObject("detail", refused.detail().equals(problem.meaning()) ? null : refused.detail());
        page.addObject("members", refused.members());
        page.setStatus(problem.status());
        return page;
    }

    @GetMapping("/problems")
    String problems(Model model) {
        model.addAttribute("problems", List.of(Problem.values()));
        return "problems";
    }

    @GetMapping("/problems/{name}")
    String problem(@PathVariable String name, Model model) {
        Problem problem = Problem.named(name)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND, "There is no problem type of this name."));
        model.addAttribute("problems", List.of(problem));
        return "problems";
    }

    private static Refused refusedIn(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable Refused) request.getAttribute(REFUSED))
                .orElseGet(() -> {
                    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                            ? code
                            : 404;
                    Problem problem = Problem.of(status);
                    return new Refused(problem, problem.meaning());
                });
    }
}
