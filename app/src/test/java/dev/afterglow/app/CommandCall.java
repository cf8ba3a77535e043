package dev.afterglow.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What a command line answered. */
public record CommandCall(int exitCode, String data, String words) {
    public static CommandCall of(Object... arguments) {
        StringWriter data = new StringWriter();
        StringWriter words = new StringWriter();
        CommandLine command = Afterglow.commandLine()
                .setOut(new PrintWriter(data))
                .setErr(new PrintWriter(words))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = command.execute(texts);
        command.getOut().flush();
        command.getErr().flush();
        return new CommandCall(exitCode, data.toString(), words.toString());
    }

    public JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(data);
    }

    String firstWords() {
        return words.lines().findFirst().orElse("");
    }
}
