using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>The loss of a batch of votes.</summary>
internal static unsafe class VoteLosses
{
    /// <param name="tree">The questions and the loss.</param>
    /// <param name="outputs">The outputs of each sample, <paramref name="stride"/> floats apart.</param>
    /// <param name="gradient">Receives the gradient of the mean loss.</param>
    /// <param name="votes">[samples × answers]: how many volunteers gave each.</param>
    /// <returns>The mean over the samples; no sample counts as correct.</returns>
    public static BatchLoss Apply(VoteTree tree, float* outputs, float* gradient, int stride, ReadOnlySpan<float> votes)
    {
        int answers = tree.Outputs;
        int samples = votes.Length / answers;
        double loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            loss += Sample(
                tree, new(outputs + (long)sample * stride, answers), votes.Slice(sample * answers, answers),
                new(gradient + (long)sample * stride, answers), samples);
        }

        return new BatchLoss(loss / samples, 0, samples);
    }

    /// <summary>A sample's loss; its gradient is divided by <paramref name="divisor"/>.</summary>
    public static double Sample(VoteTree tree, ReadOnlySpan<float> outputs, ReadOnlySpan<float> votes, Span<float> gradient, double divisor)
    {
        if (tree.Loss == VoteLoss.Fractions)
            return CumulativeFractions.Apply(tree, outputs, votes, gradient, divisor);
        double loss = 0;
        foreach (VoteQuestion question in tree.Questions)
        {
            (int first, int answers) = (question.First, question.Answers.Length);
            loss += DirichletMultinomial.Apply(outputs.Slice(first, answers), votes.Slice(first, answers), gradient.Slice(first, answers), divisor);
        }

        return loss;
    }
}
