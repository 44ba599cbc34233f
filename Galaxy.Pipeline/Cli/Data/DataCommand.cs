using System.CommandLine;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Data;

/// <summary><c>galaxy data</c>: what a set of pictures is made of.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> path = new Argument<string>("PATH") { Description = DataFlags.Forms }.RefuseFlags();
        Option<string?> html = Flag.Place("--html", "FILE", "Write a page with a contact sheet to this file");
        Option<string?> problems = Flag.Place(
            "--problems", "FILE", "Write a CSV of the rows of a table that are left out, and of pictures without a row");
        CatalogFlags catalog = new();
        Option<int> threads = TrainingFlags.Threads("Threads that read");
        Option<bool> json = OutputFlags.Json();
        Command command = new(
            "data", "Look through a set of pictures: its form, classes, sizes and light, and what is in it twice or cannot be read.")
        {
            path, html, problems, threads, json,
        };
        catalog.AddTo(command);
        command.SetVerb(terminal, parsed => new DataVerb(
            new DataVerbOptions(
                parsed.GetRequiredValue(path), catalog.Read(parsed), parsed.GetValue(html), parsed.GetValue(problems), parsed.GetValue(threads),
                parsed.GetValue(json)),
            terminal).Run());
        return command;
    }
}
