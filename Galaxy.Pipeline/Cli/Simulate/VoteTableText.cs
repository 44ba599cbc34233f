using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Simulate;

/// <summary>Writes the votes on a simulated sky in Galaxy Zoo 2's columns: a row per picture, in <see cref="CsvFormat"/>.</summary>
internal static class VoteTableText
{
    /// <param name="questions">The questions.</param>
    /// <param name="seed">The sky's seed.</param>
    /// <param name="count">Pictures.</param>
    /// <param name="mix">The sky's mix.</param>
    public static string Of(ImmutableArray<VoteQuestion> questions, ulong seed, int count, SkyMix mix) => CsvFormat.Of(csv =>
    {
        csv.WriteRow([
            "id", "total_classifications",
            .. questions.SelectMany(question => question.Answers.Select(answer => $"{question.Name}_{answer}_count")),
        ]);
        for (int index = 0; index < count; index++)
        {
            (GalaxyKind kind, ulong own) = SimulatedSky.Draw(seed, index, mix);
            csv.WriteRow(
            [
                $"{index:D6}", $"{SimulatedVotes.Volunteers}",
                .. SimulatedVotes.Draw(kind, own, questions).Select(votes => votes.ToString(CultureInfo.InvariantCulture)),
            ]);
        }
    });
}
