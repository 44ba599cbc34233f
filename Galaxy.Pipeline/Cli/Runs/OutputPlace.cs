using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Keeps a run's output out of its data folder, where the next run would take it for a class and its pictures for data.</summary>
internal static class OutputPlace
{
    /// <summary>Checks the folder of a training or a comparison.</summary>
    public static Result<TrainOptions> Check(TrainOptions options) => Check(options.Out, options.Data.Source).Map(_ => options);

    /// <param name="output">The value of <c>--out</c>; null for a new folder under <c>runs</c>.</param>
    /// <param name="source">Where the images are.</param>
    /// <returns>The folder to write into, or under.</returns>
    public static Result<string> Check(string? output, ImageSource source)
    {
        string place = output ?? OutputFolder.Root;
        return source is ImageSource.Catalog data && RealPath.IsWithin(place, data.Path)
            ? new Problem("--out", Where(output, data.Path), "Name a folder outside the data folder")
            : Result.Ok(place);
    }

    private static string Where(string? output, string data) => output is null
        ? $"without it the run goes into {OutputFolder.Root}, which is in --data {data}, where every folder is a class"
        : $"{output} is in --data {data}, where every folder is a class";
}
