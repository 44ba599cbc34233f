using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>
/// The parts of the gradients' norm, shared out among the ranks that have the gradients. A part that several ranks have pieces of is completed on
/// all of them: its sum has one order.
/// </summary>
/// <param name="share">The parameters that this process has; null for all.</param>
/// <param name="owners">Room for a rank for each part.</param>
internal readonly unsafe ref struct SharedNorm(ParameterShare? share, Span<int> owners)
{
    /// <summary>The owner of a part that every rank has.</summary>
    public const int Everyone = -1;

    private const int Several = -2;

    private readonly Span<int> _owners = owners;

    /// <summary>This process.</summary>
    public int Rank => share?.Ranks.Index ?? 0;

    /// <summary>Finds the owners, and completes the parts that have several.</summary>
    public void Complete(FloatMemory gradients)
    {
        _owners.Fill(Everyone);
        if (share is null)
            return;
        foreach (DividedWeights weights in share.Divided)
            for (int rank = 0; rank < share.Ranks.Count; rank++)
                Claim(share.Of(weights, rank), rank, gradients.Length);
        foreach (DividedWeights weights in share.Divided)
            for (int rank = 0; rank < share.Ranks.Count; rank++)
                Send(share.Of(weights, rank), rank, gradients);
        _owners.Replace(Several, Everyone);
    }

    /// <summary>Takes the sums of parts from their owners.</summary>
    public void Gather(Span<double> sums)
    {
        if (share is null)
            return;
        int ranks = share.Ranks.Count;
        Span<double> all = stackalloc double[ranks * sums.Length];
        Span<long> starts = stackalloc long[ranks + 1];
        for (int rank = 0; rank <= ranks; rank++)
            starts[rank] = (long)rank * sums.Length * sizeof(double);
        sums.CopyTo(all[(Rank * sums.Length)..]);
        fixed (double* first = all)
            share.Ranks.AllGather((byte*)first, starts);
        for (int part = 0; part < sums.Length; part++)
        {
            if (_owners[part] != Everyone)
                sums[part] = all[_owners[part] * sums.Length + part];
        }
    }

    private void Claim(ParameterRange range, int rank, long length)
    {
        for (int part = 0; part < _owners.Length; part++)
        {
            if (Piece(range, part, length).Length > 0)
                _owners[part] = _owners[part] == Everyone || _owners[part] == rank ? rank : Several;
        }
    }

    private void Send(ParameterRange range, int rank, FloatMemory gradients)
    {
        for (int part = 0; part < _owners.Length; part++)
        {
            ParameterRange piece = Piece(range, part, gradients.Length);
            if (piece.Length > 0 && _owners[part] == Several)
                share!.Ranks.Broadcast((byte*)(gradients.Pointer + piece.Start), (long)piece.Length * sizeof(float), rank);
        }
    }

    /// <summary>What a part has of a range.</summary>
    private ParameterRange Piece(ParameterRange range, int part, long length)
    {
        int start = Math.Max(range.Start, (int)(length * part / _owners.Length));
        int end = Math.Min(range.Start + range.Length, (int)(length * (part + 1) / _owners.Length));
        return new ParameterRange(start, Math.Max(0, end - start));
    }
}
