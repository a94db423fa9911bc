using System.Reflection;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Replications;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Tests.Payloads;

/// <summary>What crosses between machines, all of it: whoever adds to it finds here what it needs for builds of different versions to understand or to refuse one
/// another.</summary>
[Collection(ClusterTests.Name)]
public sealed class WireTests(TwoSilos silos)
{
    private static readonly Type[] Types = typeof(Payload).Assembly.GetTypes();
    private static readonly Type[] Grains = [.. Types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    // Numbers, truth values and names stay what they are in every version.
    private static readonly Type[] Plain = [typeof(Immutable<byte[]>), typeof(long), typeof(bool), typeof(string), typeof(string[])];

    public static TheoryData<string> MethodsThatTakePayloads =>
        [.. Grains.SelectMany(grain => grain.GetMethods()).Where(method => method.GetParameters() is [{ ParameterType: var type }] && type == typeof(Immutable<byte[]>))
            .Select(Name)];

    [Fact]
    public void Grains_and_their_methods_have_names_that_outlive_a_renaming()
    {
        Assert.NotEmpty(Grains);
        Assert.All(Grains, grain => Assert.NotNull(grain.GetCustomAttribute<AliasAttribute>()));
        Assert.All(Grains.SelectMany(grain => grain.GetMethods()), method => Assert.NotNull(method.GetCustomAttribute<AliasAttribute>()));
    }

    [Fact]
    public void Only_payloads_with_a_version_and_plain_values_cross_between_machines()
    {
        var crossing = Grains.SelectMany(grain => grain.GetMethods()).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method.ReturnType.GetGenericArguments()));
        // References to grains and observers are Orleans' own; what crosses by their methods is among this.
        Assert.All(crossing.Except(Grains), type => Assert.Contains(type, Plain));
        // A type that Orleans serialises would need an alias, numbered members, and a test with an older and a newer shape of it.
        Assert.DoesNotContain(Types, type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)));
    }

    [Fact]
    public void Whatever_is_read_from_bytes_has_a_sample_in_the_tests_of_versions()
    {
        var read = Types.Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(method => method.Name.StartsWith("Read", StringComparison.Ordinal)
            && method.GetParameters() is [{ ParameterType: var from }, ..] && (from == typeof(Immutable<byte[]>) || (from == typeof(BinaryReader) && method.ReturnType == type))));
        Assert.Equal(read.Select(type => type.Name).Order(StringComparer.Ordinal),
            PayloadSamples.All.Values.Select(sample => sample.Type.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MethodsThatTakePayloads))]
    public async Task A_silo_refuses_a_payload_of_another_version_and_names_both(string name)
    {
        var method = Grains.SelectMany(grain => grain.GetMethods()).Single(method => Name(method) == name);
        var type = method.DeclaringType!;
        var grain = typeof(IGrainWithIntegerKey).IsAssignableFrom(type) ? silos.Grains.GetGrain(type, 0) : silos.Grains.GetGrain(type, $"{TwoSilos.NewKey()}/0/alpha");
        var answer = (Task<Immutable<byte[]>>)method.Invoke(grain, [new Immutable<byte[]>([Payload.Version + 1, 2, 3])])!;
        Assert.Contains($"has layout {Payload.Version + 1}, and this build of exchangesim knows layout {Payload.Version}", await RefusalIn(answer), StringComparison.Ordinal);
    }

    // Most throw; a replication answers with its reason.
    private static async Task<string> RefusalIn(Task<Immutable<byte[]>> answer)
    {
        try
        {
            using var reply = Payload.Open(await answer);
            Assert.Equal(ReplicationReply.Refused, (ReplicationReply)reply.ReadByte());
            return reply.ReadString();
        }
        catch (InvalidDataException refusal)
        {
            return refusal.Message;
        }
    }

    [Fact]
    public async Task An_agency_is_not_made_for_a_coordinator_of_another_build()
    {
        var agency = silos.Grains.GetGrain<IAgencyGrain>($"{TwoSilos.NewKey()}/0/alpha");
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => agency.Begin(PayloadSamples.All["agency start"].Bytes("0.0.1 (older)")));
        Assert.Contains("the coordinator of the run is 0.0.1 (older)", refusal.Message, StringComparison.Ordinal);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
