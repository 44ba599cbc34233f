using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Data;

/// <summary>Volunteers who vote on the simulated sky.</summary>
internal static class SimulatedVotes
{
    /// <summary>Volunteers who see a galaxy.</summary>
    public const int Volunteers = 40;

    /// <summary>Whether the questions are Galaxy Zoo 2's, or some of them.</summary>
    /// <param name="name">What asks them, for the message.</param>
    /// <param name="questions">The questions.</param>
    public static Result<Unit> Check(string name, ImmutableArray<VoteQuestion> questions) =>
        questions.FirstOrDefault(question => SkyOpinion.Answers(GalaxyZoo2.NumberOf(question.Name) ?? 0) != question.Answers.Length) is { } other
            ? new Problem(
                name, $"the simulated sky has no votes on its question '{other.Name}' with {Plural.Of(other.Answers.Length, "answer")}",
                "Ask questions of Galaxy Zoo 2, t01_… to t11_…, with all their answers in the table's order, or give --data a table of votes")
            : Result.Done;

    /// <summary>A mix, if its galaxies have what is learned: all have votes, but those of <see cref="SkyMix.Discs"/> not all a class.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="votes">Whether votes are learned, and not classes.</param>
    public static Result<SkyMix> Fitting(SkyMix mix, bool votes) => votes || mix != SkyMix.Discs
        ? Result.Ok(mix)
        : new Problem("--mix", "half of the mix 'discs' are galaxies of no class", "Use natural or flat, or a network that learns votes, such as GalaxyVotes");

    /// <summary>The votes on a galaxy: each volunteer walks down the tree. A pure function.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="questions">Checked questions.</param>
    public static ImmutableArray<float> Draw(GalaxyKind kind, ulong seed, ImmutableArray<VoteQuestion> questions)
    {
        GalaxyModel galaxy = ModelDraw.Draw(kind, seed).Galaxy;
        double[][] opinions = [.. questions.Select(question => SkyOpinion.Of(GalaxyZoo2.NumberOf(question.Name)!.Value, galaxy))];
        float[] votes = new float[questions.Sum(question => question.Answers.Length)];
        RandomStream random = new(Seeds.Derive(seed, "votes"));
        bool[] given = new bool[votes.Length];
        for (int volunteer = 0; volunteer < Volunteers; volunteer++)
        {
            Array.Clear(given);
            foreach ((VoteQuestion question, double[] opinion) in questions.Zip(opinions))
            {
                double chance = random.NextDouble();
                if (question.Parent >= 0 && !given[question.Parent])
                    continue;
                int answer = question.First + Chosen(opinion, chance);
                given[answer] = true;
                votes[answer]++;
            }
        }

        return [.. votes];
    }

    private static int Chosen(double[] probabilities, double chance)
    {
        int answer = 0;
        for (double sum = probabilities[0]; chance >= sum && answer < probabilities.Length - 1; sum += probabilities[answer])
            answer++;
        return answer;
    }
}
