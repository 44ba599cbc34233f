using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// The parameters that a rank has: all but the panels of dense weights that other ranks have. The memory is laid out as for all of them, so that
/// kernels need not know; what is never touched takes no memory.
/// </summary>
internal sealed class ParameterShare
{
    private readonly ImmutableArray<DividedWeights> _divided;
    private readonly int _floats;

    private ParameterShare(NetworkInfo network, Ranks ranks)
    {
        (_divided, _floats, Ranks) = (network.DividedWeights, network.ParameterFloats, ranks);
        Ranges = [.. Cut()];
    }

    /// <summary>The ranks.</summary>
    public Ranks Ranks { get; }

    /// <summary>What this rank has, in the order of memory.</summary>
    public ImmutableArray<ParameterRange> Ranges { get; }

    /// <summary>The weights that are divided.</summary>
    public ReadOnlySpan<DividedWeights> Divided => _divided.AsSpan();

    /// <summary>The share of this process; null if every process has all.</summary>
    public static ParameterShare? Of(NetworkInfo network, Ranks ranks) =>
        ranks.IsAlone || network.DividedWeights.IsEmpty ? null : new ParameterShare(network, ranks);

    /// <summary>Whether this rank has a parameter.</summary>
    public bool Has(int parameter)
    {
        foreach (ParameterRange range in Ranges)
        {
            if (parameter < range.Start)
                return false;
            if (parameter < range.Start + range.Length)
                return true;
        }

        return false;
    }

    /// <summary>The range that a rank has of divided weights.</summary>
    public ParameterRange Of(DividedWeights weights, int rank)
    {
        PanelRange panels = PanelRange.Of(rank, Ranks.Count, weights.Panels);
        int start = weights.StartOf(panels.First);
        return new ParameterRange(start, weights.StartOf(panels.End) - start);
    }

    /// <summary>The rank that has a panel.</summary>
    private int OwnerOf(DividedWeights weights, int panel)
    {
        int rank = 0;
        while (panel >= PanelRange.Of(rank, Ranks.Count, weights.Panels).End)
            rank++;
        return rank;
    }

    /// <summary>The divided weights that begin at an offset; null if a tensor there is not divided.</summary>
    private DividedWeights? At(int offset)
    {
        foreach (DividedWeights weights in _divided)
        {
            if (weights.Start == offset)
                return weights;
        }

        return null;
    }

    /// <summary>
    /// A tensor in the file's order, on the first rank, which receives panel by panel what others have. Ranks must ask for the same tensors in the
    /// same order.
    /// </summary>
    /// <param name="parameter">The tensor.</param>
    /// <param name="memory">Parameters, or one set of an optimizer's state.</param>
    /// <param name="tensor">Receives the values; on other ranks they are of no use, and it may be empty.</param>
    public unsafe void Gather(ParameterInfo parameter, ReadOnlySpan<float> memory, Span<float> tensor)
    {
        if (At(parameter.Layout.Offset) is not { } weights)
        {
            if (!tensor.IsEmpty)
                parameter.CopyOut(memory, tensor);
            return;
        }

        LayoutWalk walk = new(parameter.Layout);
        float[] received = new float[weights.PanelFloats];
        int panelValues = parameter.Count / parameter.Shape[0] * ParameterLayout.PanelWidth;
        for (int panel = 0; panel < weights.Panels; panel++)
        {
            int owner = OwnerOf(weights, panel), start = weights.StartOf(panel);
            ReadOnlySpan<float> own = memory[start..weights.StartOf(panel + 1)];
            fixed (float* here = own, there = received)
            {
                if (!Ranks.IsFirst && Ranks.Index == owner)
                    Ranks.Send((byte*)here, (long)own.Length * sizeof(float), to: 0);
                if (!Ranks.IsFirst)
                    continue;
                if (owner != 0)
                    Ranks.Receive((byte*)there, (long)own.Length * sizeof(float), owner);
            }

            ReadOnlySpan<float> values = owner == 0 ? own : received;
            foreach (ref float value in tensor[(panel * panelValues)..Math.Min((panel + 1) * panelValues, tensor.Length)])
                value = values[walk.Next() - start];
        }
    }

    /// <summary>Copies what this rank has, in any number of sets one after another, each in the parameters' layout.</summary>
    public void Copy(ReadOnlySpan<float> from, Span<float> to)
    {
        for (int set = 0; set < from.Length; set += _floats)
        {
            foreach (ParameterRange range in Ranges)
                from.Slice(set + range.Start, range.Length).CopyTo(to[(set + range.Start)..]);
        }
    }

    /// <summary>Clears what this rank has, in any number of sets.</summary>
    public void Clear(Span<float> sets)
    {
        for (int set = 0; set < sets.Length; set += _floats)
        {
            foreach (ParameterRange range in Ranges)
                sets.Slice(set + range.Start, range.Length).Clear();
        }
    }

    private IEnumerable<ParameterRange> Cut()
    {
        int start = 0;
        foreach (DividedWeights weights in _divided.OrderBy(weights => weights.Start))
        {
            ParameterRange own = Of(weights, Ranks.Index);
            if (own.Length == 0)
                own = own with { Start = weights.Start };
            yield return new ParameterRange(start, weights.Start - start);
            yield return own;
            start = weights.Start + weights.Length;
        }

        yield return new ParameterRange(start, _floats - start);
    }
}
