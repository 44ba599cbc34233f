using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The networks of a training: those chosen, or the same for the classes that the folders of its pictures are.</summary>
/// <param name="data">The pictures.</param>
/// <param name="catalog">Their catalog; looked at.</param>
/// <param name="say">Receives the line that says which classes were taken, if they are not a network's; once for all networks.</param>
/// <param name="terminal">The verb's.</param>
internal sealed class NetworkForData(DataOptions data, SourceCatalog catalog, Action<string> say, Terminal terminal)
{
    private bool _said;

    /// <param name="choice">A name or a file, as <see cref="NetworkChoice.Find"/> gives it.</param>
    public Result<IRunnableNetwork> Of(string choice) =>
        Of(() => NetworkChoice.Spec(choice), spec =>
            spec is null ? NetworkChoice.Network(choice, terminal) : NetworkChoice.Network(choice, spec, terminal));

    /// <param name="network">A model's network. If it learns votes, which these data do not have, it gets a last layer for their classes.</param>
    public Result<IRunnableNetwork> Of(IRunnableNetwork network) =>
        Of(() => SpecFile.Read(network.Info.Name, network.Info.Spec).Map(spec => spec with { Votes = null }), _ => Result.Ok(network));

    private Result<IRunnableNetwork> Of(Func<Result<NetworkSpec>> template, Func<NetworkSpec?, Result<IRunnableNetwork>> chosen) =>
        data is { Classes: not ClassSource.Network, Source: ImageSource.Catalog source }
            ? from spec in template()
              from classes in spec.Votes is null ? Classes(source.Path, spec) : Result.Ok(new DataClasses([.. spec.Classes], AreOfData: false))
              from network in classes.AreOfData ? With(classes, spec, source.Path) : chosen(spec)
              select network
            : chosen(null);

    private Result<DataClasses> Classes(string place, NetworkSpec spec) => catalog.Look()
        .Bind(found => DataClasses.Of(place, found.Classes, [.. spec.Classes], data.Classes, found.Thing).MapProblem(found.Noted));

    private Result<IRunnableNetwork> With(DataClasses classes, NetworkSpec template, string directory)
    {
        if (!_said)
            say(classes.Line(directory));
        _said = true;
        return
            from spec in SpecClasses.With(template, classes.Names, directory)
            from network in terminal.NetworkMaker().Of(directory, spec)
            select network;
    }
}
