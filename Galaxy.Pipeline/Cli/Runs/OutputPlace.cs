using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Keeps a run's output out of its data folder, where the next run would take it for a class and its pictures for data.</summary>
internal static class OutputPlace
{
    /// <summary>A training's folder, or a comparison's.</summary>
    public static Result<TrainOptions> Check(TrainOptions options) => Check(options.Out, options.Data.Source).Map(_ => options);

    /// <param name="output">What <c>--out</c> says; null for a new folder under <c>runs</c>.</param>
    /// <param name="source">Where the images are.</param>
    /// <returns>The folder that is written into, or under.</returns>
    public static Result<string> Check(string? output, ImageSource source)
    {
        string place = output ?? OutputFolder.Root;
        return source is ImageSource.Folder data && RealPath.IsWithin(place, data.Path)
            ? new Problem("--out", Where(output, data.Path), "Name a folder that is not in the data folder")
            : Result.Ok(place);
    }

    private static string Where(string? output, string data) => output is null
        ? $"without it the run goes into {OutputFolder.Root}, and that is in --data {data}, where every folder is a class"
        : $"{output} is in --data {data}, where every folder is a class";
}
