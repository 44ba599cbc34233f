using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>The tables of pictures to learn from, and the runs on them: <c>learned-1.csv</c> and <c>learned-1</c> in the working folder.</summary>
internal static class LearningTable
{
    private const string Prefix = "learned-";

    /// <summary>The finished and unfinished runs of a folder, in their order.</summary>
    public static ImmutableArray<string> Runs(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder, $"{Prefix}*").Where(run => RunFileNames.MarkOf(run) is not null)
            .Select(run => Path.GetFileName(run)!).OrderBy(Number).ThenBy(run => run, StringComparer.Ordinal),
    ];

    /// <summary>Takes the first free number: no other server on this folder gets the same.</summary>
    /// <returns>The name of the run.</returns>
    public static Result<string> Claim(string folder)
    {
        for (int number = 1; ; number++)
        {
            string run = $"{Prefix}{number}";
            string table = Path.Combine(folder, $"{run}.csv");
            if (Path.Exists(table) || Path.Exists(Path.Combine(folder, run)))
                continue;
            try
            {
                using FileStream claimed = new(table, FileMode.CreateNew);
                return Result.Ok(run);
            }
            catch (IOException) when (File.Exists(table))
            {
                // Another server was faster.
            }
            catch (Exception exception) when (WriteProblem.IsRefusal(exception))
            {
                return WriteProblem.Of(table, exception);
            }
        }
    }

    /// <summary>Writes the claimed table, or gives it up: what people say of a picture comes before the class that it had in the training.</summary>
    /// <param name="path">Where.</param>
    /// <param name="labeled">What people say.</param>
    /// <param name="former">The pictures of the training.</param>
    /// <returns>How many pictures it has.</returns>
    public static Result<int> Write(string path, ImmutableArray<LearningPicture> labeled, ImmutableArray<LearningPicture> former)
    {
        LearningPicture[] all = [.. labeled.Concat(former).DistinctBy(picture => picture.Id, StringComparer.Ordinal)];
        string text = CsvFormat.Of(csv =>
        {
            csv.WriteRow("file", "label");
            foreach (LearningPicture picture in all)
                csv.WriteRow(picture.File, picture.Label);
        });
        return AtomicFile.Write(path, Encoding.UTF8.GetBytes(text)).Map(_ => all.Length).MapProblem(problem =>
        {
            AtomicFile.DeleteQuietly(path);
            return problem;
        });
    }

    private static int Number(string run) =>
        int.TryParse(run.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
}
