using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The network of a training: the chosen one, or the same for the classes that the folders of its pictures are.</summary>
/// <param name="data">The pictures.</param>
/// <param name="say">Receives the line that says which classes were taken, if they are not the network's.</param>
/// <param name="terminal">The verb's.</param>
internal sealed class NetworkForData(DataOptions data, Action<string> say, Terminal terminal)
{
    /// <param name="choice">A name or a file, as <see cref="NetworkChoice.Find"/> gives it.</param>
    public Result<IRunnableNetwork> Of(string choice) => data is { KeepsNetworksClasses: false, Source: ImageSource.Folder(var directory) }
        ? from own in NetworkChoice.Classes(choice)
          from folders in FolderListing.ClassFoldersOf(directory)
          from classes in DataClasses.Of(directory, folders, own)
          from network in classes.AreOfData ? With(classes, choice, directory) : NetworkChoice.Network(choice, terminal)
          select network
        : NetworkChoice.Network(choice, terminal);

    private Result<IRunnableNetwork> With(DataClasses classes, string choice, string directory)
    {
        say(classes.Line(directory, choice));
        return
            from template in NetworkChoice.Spec(choice)
            from spec in SpecClasses.With(template, classes.Names, directory)
            from network in terminal.NetworkMaker().Of(directory, spec)
            select network;
    }
}
