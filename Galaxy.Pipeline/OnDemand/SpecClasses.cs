using System.Collections.Immutable;
using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Networks for the classes of a folder of pictures.</summary>
internal static class SpecClasses
{
    /// <summary>
    /// The same network for other classes: its last dense layer gets as many units. The name stays; the text, and so all that is compiled from it,
    /// is another. It is read again by the checks of a file.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="classes">Its new classes, in the order of the logits.</param>
    /// <param name="directory">The folder that they come from, for messages.</param>
    public static Result<NetworkSpec> With(NetworkSpec network, ImmutableArray<string> classes, string directory) => SpecFile
        .Read(network.FileName, SpecText.Canonical(network.WithClasses(classes.ToEquatableArray())))
        .Map(read => read with { FileName = network.FileName })
        .MapProblem(problem => problem with
        {
            Thing = directory,
            What = $"{network.Name} cannot have its {classes.Length} folders as classes: {problem.What}",
        });
}
