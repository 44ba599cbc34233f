using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary><c>galaxy data</c>: what a set of pictures is made of.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> path = new Argument<string>("PATH") { Description = "Pictures in any form that --data takes" }.RefuseFlags();
        Option<string?> html = Flag.Place("--html", "FILE", "Write a page with a contact sheet to this file");
        Option<int> threads = TrainingFlags.Threads("Threads that read");
        Option<bool> json = OutputFlags.Json();
        Command command = new("data", "Look through a set of pictures: its form, classes, sizes and light, and what is in it twice or cannot be read.")
        {
            path, html, threads, json,
        };
        command.SetVerb(terminal, parsed => new DataVerb(
            new DataVerbOptions(parsed.GetRequiredValue(path), parsed.GetValue(html), parsed.GetValue(threads), parsed.GetValue(json)), terminal).Run());
        return command;
    }
}
