using Galaxy.Generators.Language;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Names what was compiled by all that it depends on.</summary>
internal static class CacheKey
{
    /// <summary>Changes with the spec, the generator, the kernels, this program (its compiler settings and references) and .NET.</summary>
    /// <param name="canonical">The network's spec, as model files hold it.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(string canonical)
    {
        string[] parts =
        [
            "galaxy network 1",
            $"{Version(typeof(Limits))}", $"{Version(typeof(INetwork))}", $"{Version(typeof(CacheKey))}", $"{Environment.Version}",
            canonical,
        ];
        return Sha256Text.Of(string.Join('\n', parts));
    }

    private static Guid Version(Type type) => type.Module.ModuleVersionId;
}
