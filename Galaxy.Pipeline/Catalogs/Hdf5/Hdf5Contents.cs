using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>What stands in a group of an HDF5 file.</summary>
/// <param name="Arrays">Its datasets.</param>
/// <param name="Groups">The paths of the groups in it.</param>
internal sealed record Hdf5Contents(ImmutableArray<StoredArray> Arrays, ImmutableArray<string> Groups);
