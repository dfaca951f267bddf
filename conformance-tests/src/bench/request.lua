-- wrk [options] URL -- BODY [HEADER...]: posts the body with the headers, each "Name: value"; prints what it counted in a line.

function init(args)
   wrk.method = "POST"
   wrk.body = args[1]
   for i = 2, #args do
      local name, value = string.match(args[i], "^([^:]+): (.*)$")
      wrk.headers[name] = value
   end
end

function done(summary, latency, requests)
   local errors = summary.errors
   local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
   io.write(string.format("measured failed=%d rate=%.1f p50=%.3f p90=%.3f p99=%.3f max=%.3f\n",
      failed, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(90) / 1e3,
      latency:percentile(99) / 1e3, latency.max / 1e3))
end
