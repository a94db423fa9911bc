using System.CommandLine;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>completion SHELL</c>: a script that makes the shell ask <c>exchangesim [suggest:POSITION]</c> what may follow.</summary>
public static class CompletionCommand
{
    private const string Bash = """
        _exchangesim() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(exchangesim "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _exchangesim exchangesim
        """;

    private const string Zsh = """
        _exchangesim() {
          local line="${(j: :)words}"
          compadd -- ${(f)"$(exchangesim "[suggest:${#line}]" "$line" 2>/dev/null)"}
          _files
        }
        compdef _exchangesim exchangesim
        """;

    private const string Fish = """
        complete -c exchangesim -a '(set -l line (commandline -cp); exchangesim "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)'
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new CommandWithExamples("completion", "Print a script that completes commands, options and names in your shell.",
            "completion bash > ~/.local/share/bash-completion/completions/exchangesim", "completion fish > ~/.config/fish/completions/exchangesim.fish")
        { shell };
        command.SetAction(parsed => terminal.Out.WriteLine(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish }));
        return command;
    }
}
