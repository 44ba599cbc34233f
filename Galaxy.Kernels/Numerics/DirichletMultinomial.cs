using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Numerics;

/// <summary>
/// The negative log likelihood of votes: a question's votes k follow a Dirichlet-multinomial distribution with the concentrations α of the
/// outputs (Walmsley et al., 2022). In double precision and a fixed order.
/// </summary>
internal static class DirichletMultinomial
{
    /// <summary>A question's loss: −ln [Γ(A)·N! / Γ(A + N) · Π Γ(αᵢ + kᵢ) / (Γ(αᵢ)·kᵢ!)] with A = Σα, N = Σk. 0 without votes.</summary>
    /// <param name="outputs">The outputs of its answers.</param>
    /// <param name="votes">The votes for each, 0 or more.</param>
    /// <param name="gradient">Receives the loss's derivatives by the outputs, divided by <paramref name="divisor"/>.</param>
    /// <param name="divisor">Samples of the batch.</param>
    public static double Apply(ReadOnlySpan<float> outputs, ReadOnlySpan<float> votes, Span<float> gradient, double divisor)
    {
        (double concentration, double count) = (0, 0);
        for (int index = 0; index < outputs.Length; index++)
        {
            concentration += VoteScores.Concentration(outputs[index]);
            count += votes[index];
        }

        gradient.Clear();
        if (count == 0)
            return 0;
        double whole = DeterministicMath.Digamma(concentration) - DeterministicMath.Digamma(concentration + count);
        double likelihood = DeterministicMath.LogGamma(concentration) - DeterministicMath.LogGamma(concentration + count)
            + DeterministicMath.LogGamma(count + 1);
        for (int index = 0; index < outputs.Length; index++)
        {
            double alpha = VoteScores.Concentration(outputs[index]);
            double slope = whole + DeterministicMath.Digamma(alpha + votes[index]) - DeterministicMath.Digamma(alpha);
            likelihood += DeterministicMath.LogGamma(alpha + votes[index]) - DeterministicMath.LogGamma(alpha)
                - DeterministicMath.LogGamma((double)votes[index] + 1);
            gradient[index] = (float)(-slope * VoteScores.ConcentrationSlope(outputs[index]) / divisor);
        }

        return -likelihood;
    }
}
