namespace Galaxy.Generators.Planning;

/// <summary><paramref name="Count"/> tiles of <paramref name="Rows"/> rows each, from <paramref name="Start"/> on.</summary>
internal sealed record TileRun(int Start, int Count, int Rows);
