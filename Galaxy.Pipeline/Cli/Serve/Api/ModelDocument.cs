using System.Collections.Immutable;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The model that is served.</summary>
/// <param name="Name">Its title: the name of its run or file, without the folder that is in; or its name if it ships.</param>
/// <param name="Network">Its network's name.</param>
/// <param name="Digest">SHA-256 of its file, in hexadecimal.</param>
/// <param name="Classes">Its classes, in the order of probabilities.</param>
/// <param name="Input">What it sees of a picture.</param>
/// <param name="Layers">Its convolutions, by which it can be explained.</param>
/// <param name="Promise">The promise that sets of classes hold; null if the model can make none.</param>
/// <param name="TellsUnlike">Whether it tells pictures unlike those of its training.</param>
/// <param name="TrainedOn">What it learned from, in words.</param>
/// <param name="Training">The pictures that it learned from.</param>
/// <param name="Program">The program and its version.</param>
/// <param name="Folder">The name of the working folder.</param>
/// <param name="Limits">What requests may bring.</param>
internal sealed record ModelDocument(
    string Name, string Network, string Digest, ImmutableArray<string> Classes, InputDocument Input, ImmutableArray<string> Layers,
    PromiseDocument? Promise, bool TellsUnlike, string TrainedOn, TrainingPicturesDocument Training, string Program, string Folder,
    RequestLimits Limits)
{
    public static ModelDocument Of(ServedState state, IServedModel served)
    {
        Model model = served.Model;
        return new ModelDocument(
            served.Title, served.Network.Name, served.Digest, model.Classes,
            new InputDocument(served.Network.Input.Height, served.Network.Input.Width), served.Convolutions,
            served.Sets is { } sets ? new PromiseDocument(sets.Level) : null, model.Familiarity is not null, Words(served),
            TrainingPicturesDocument.Of(state.Training.Of(served).Now), state.Program, Path.GetFileName(state.Folder), state.Limits);
    }

    /// <summary>What a model learned from.</summary>
    private static string Words(IServedModel served) => ShippedModels.Names.Contains(served.Name)
        ? CardHeader.Read(ShippedModels.Card(served.Name)).TrainedOn
        : (served.Model.Images.IsFolder, served.Model.Data) switch
        {
            (true, { } data) => Plural.Of(data.Training.Length, "picture"),
            (true, null) => "pictures of its own",
            _ => "the simulated sky",
        };
}
